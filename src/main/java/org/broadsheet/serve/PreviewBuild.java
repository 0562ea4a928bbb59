package org.broadsheet.serve;

/** Runs the whole line up to rendering. Called on one thread at a time. */
@FunctionalInterface
public interface PreviewBuild {

    /** @param address where the site will be seen, with a final slash: {@code http://127.0.0.1:4000/digest/} */
    Preview build(String address);
}
