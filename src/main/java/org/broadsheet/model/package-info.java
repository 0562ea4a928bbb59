/**
 * What a digest consists of: immutable values, complete when constructed.
 *
 * <p>In: nothing. Out: records, enums and sealed interfaces that every stage shares. Never: reads, writes, renders or decides.
 * Lists keep the order they are given in; absent texts are empty strings, absent objects empty {@code Optional}s.
 */
package org.broadsheet.model;
