package elara.optim;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an optimizer remembers from step to step, under PyTorch's names, with the number of the parameter before them. */
final class OptimizerState {
    private static final String STEP = "step";

    private final Map<String, ParameterState> kept = new LinkedHashMap<>();
    private final StepCounts steps = new StepCounts();

    ParameterState keep(String name) {
        return kept.computeIfAbsent(name, key -> new ParameterState());
    }

    StepCounts steps() {
        return steps;
    }

    void addTo(Map<String, NDArray> state, List<Tensor> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (steps.of(i) > 0) {
                state.put(i + "." + STEP, NDArray.of(new double[] {steps.of(i)}, new int[0]));
            }
            for (var entry : kept.entrySet()) {
                var numbers = entry.getValue().get(i, parameters.get(i).shape());
                if (numbers != null) {
                    state.put(i + "." + entry.getKey(), numbers);
                }
            }
        }
    }

    /** Checks all that there is, and then takes it. */
    void take(Map<String, NDArray> state, List<Tensor> parameters, String optimizer) {
        state.forEach((name, numbers) -> check(name, numbers, parameters, optimizer));
        kept.values().forEach(ParameterState::clear);
        steps.clear();
        state.forEach((name, numbers) -> {
            int dot = name.indexOf('.');
            int i = Integer.parseInt(name.substring(0, dot));
            var what = name.substring(dot + 1);
            if (what.equals(STEP)) {
                steps.set(i, (int) numbers.item());
            } else {
                keep(what).set(i, numbers, parameters.get(i));
            }
        });
    }

    private void check(String name, NDArray numbers, List<Tensor> parameters, String optimizer) {
        int dot = name.indexOf('.');
        var what = name.substring(dot + 1);
        boolean numbered = dot > 0 && name.substring(0, dot).matches("[0-9]{1,9}");
        if (!numbered || !(what.equals(STEP) || kept.containsKey(what))) {
            throw new IllegalArgumentException(optimizer + " keeps " + STEP
                    + (kept.isEmpty() ? "" : ", " + String.join(", ", kept.keySet()))
                    + " of each parameter, and knows no \"" + name + "\"");
        }
        int i = Integer.parseInt(name.substring(0, dot));
        if (i >= parameters.size()) {
            throw new IllegalArgumentException("\"" + name + "\" is of parameter " + i + ", but there are "
                    + parameters.size() + " parameters, counted from 0");
        }
        var wanted = what.equals(STEP) ? new int[0] : parameters.get(i).shape();
        if (!java.util.Arrays.equals(numbers.shape(), wanted)) {
            throw new IllegalArgumentException("\"" + name + "\" wants the shape " + Shapes.text(wanted) + ", got "
                    + Shapes.text(numbers.shape()));
        }
    }
}
