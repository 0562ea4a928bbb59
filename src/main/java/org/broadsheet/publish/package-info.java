/**
 * Brings a built site to where readers find it: a folder or a git branch. First a plan, then its application.
 *
 * <p>In: the built site and a target of the settings. Out: a {@link org.broadsheet.publish.PublishPlan} to show, and the changed target.
 * Never: deletes or overwrites what it did not write itself, asks a question, or touches the author's working tree.
 */
package org.broadsheet.publish;
