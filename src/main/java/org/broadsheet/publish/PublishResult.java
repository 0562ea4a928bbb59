package org.broadsheet.publish;

/**
 * What publishing did.
 *
 * @param written files
 * @param deleted files
 * @param release the new commit's id where the target keeps releases, else empty
 */
public record PublishResult(int written, int deleted, String release) {}
