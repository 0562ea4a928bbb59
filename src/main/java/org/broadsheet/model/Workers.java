package org.broadsheet.model;

import java.util.List;
import java.util.function.Function;

/** Does independent work on several threads. Stages are handed one; they start no thread of their own. */
public interface Workers {

    /** Applies the function to each item and returns the results in the items' order. The first item's failure, in their order, is thrown. */
    <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function);
}
