package dev.interlock.compiler.syntax;

/** A {@code ///} comment without its slashes; lines are joined by single line feeds. */
public record Doc(String text) {}
