package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Value;
import java.util.Map;

/** One command with values for all of its inputs. */
public record Firing(Command command, Map<Input, Value> inputs) {
    public Firing {
        inputs = Map.copyOf(inputs);
    }
}
