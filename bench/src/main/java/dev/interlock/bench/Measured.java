package dev.interlock.bench;

/** How long a tool took for a model, as the median of its runs, and what it said in each of them. */
record Measured(Tool tool, Verdict verdict, Sample wall) {

    String shown() {
        return verdict.isAnswer() ? "%.2f".formatted(wall.median()) : verdict.toString();
    }
}
