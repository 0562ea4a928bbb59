package org.broadsheet.fetch;

/**
 * @param address absolute, http or https
 * @param known what the server said last time; {@link Validators#NONE} asks for the bytes whatever it says
 */
public record Request(String address, Validators known) {}
