/**
 * Functions over strings that know nothing of entries or files: charsets, slugs, hashes, words, language, analysis, and many
 * analysed texts side by side.
 *
 * <p>In: text, or the bytes of one. Out: text, numbers and {@link org.broadsheet.model.AnalysedText}. Never: input or output, or a memory that changes a
 * result.
 */
package org.broadsheet.text;
