package org.broadsheet.maps;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, and once. Thread-safe. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
