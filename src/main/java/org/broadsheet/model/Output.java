package org.broadsheet.model;

import java.nio.file.Path;

/** A file of the finished site. Paths are below the output folder, with forward slashes. */
public sealed interface Output {

    String path();

    /** Bytes made by the build. The array is not copied: nobody may change it. */
    record Made(String path, byte[] bytes) implements Output {}

    /** A file to copy as it is. */
    record Copied(String path, Path file) implements Output {}
}
