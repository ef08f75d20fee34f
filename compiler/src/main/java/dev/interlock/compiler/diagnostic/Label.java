package dev.interlock.compiler.diagnostic;

import dev.interlock.compiler.source.Span;

/** A further place that belongs to a diagnostic, with what it has to do with it ("first declared here"). */
public record Label(Span span, String text) {}
