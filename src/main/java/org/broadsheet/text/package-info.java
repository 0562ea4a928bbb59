/**
 * Functions over strings that know nothing of entries or files: slugs, hashes, words, language, analysis.
 *
 * <p>In: text. Out: text, numbers and {@link org.broadsheet.model.AnalysedText}. Never: state, input or output.
 */
package org.broadsheet.text;
