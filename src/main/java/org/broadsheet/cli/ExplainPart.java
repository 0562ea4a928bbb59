package org.broadsheet.cli;

import com.google.gson.JsonElement;

/** One part of what {@code explain} tells about an entry: the same facts for people and for machines. */
interface ExplainPart {

    /** Its key in the JSON object. */
    String key();

    JsonElement json();

    void write(ExplainText text);
}
