package org.broadsheet.serve;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the server shows at one moment. Immutable.
 *
 * @param build names the last good build; browsers that show another reload
 * @param attempt names the last build, good or not
 * @param problems the failed build's messages as text; empty when the last build was good
 * @param files of the last good build; absent before there was one
 */
record Shown(String build, String attempt, String problems, Optional<Function<String, Optional<Served>>> files) {

    boolean failed() {
        return !problems.isEmpty();
    }
}
