package org.broadsheet.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of place to publish to. */
interface Destination {

    /** Where it is, for people. */
    String place();

    /** Fingerprints of files of the built site, in the order of the paths. */
    List<String> prints(Path built, List<String> paths);

    /** Empty files that this kind of target needs, unless the site has them, with their fingerprints. */
    default Map<String, String> own() {
        return Map.of();
    }

    /** What an earlier run left there. */
    Manifest manifest();

    /**
     * All files that are there, whoever put them there, with fingerprints for those asked for and empty ones for the rest.
     *
     * @param asked paths whose fingerprints matter
     */
    Map<String, String> files(Set<String> asked);

    /** Makes the target what the plan says. Either completes, or leaves a state from which another run completes. */
    PublishResult apply(Path built, PublishPlan plan, Map<String, BuiltFile> files);
}
