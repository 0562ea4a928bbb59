package org.broadsheet.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The packaged gazetteer, read when it is first asked for. */
final class World {

    private World() {}

    static Gazetteer gazetteer() {
        return Read.GAZETTEER;
    }

    private static final class Read {
        static final Gazetteer GAZETTEER = read();

        private static Gazetteer read() {
            try (InputStream packed = World.class.getResourceAsStream("gazetteer.bin.gz")) {
                return new Gazetteer(GazetteerTable.read(packed));
            } catch (IOException damaged) {
                throw new UncheckedIOException("the gazetteer inside the program can't be read", damaged);
            }
        }
    }
}
