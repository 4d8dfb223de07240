package latchkey.rehearsal.dialect;

/** Who joins or leaves. @param id of the target @param display a name, for clients that send one */
public record Member(String id, String display) {}
