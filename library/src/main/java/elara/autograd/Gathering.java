package elara.autograd;

import elara.array.NDArray;
import elara.array.Shapes;

/** Turns positions along one axis into positions in a row of all elements. */
final class Gathering {
    private Gathering() {}

    static long[] places(NDArray data, AxisCut cut, int axis, NDArray index) {
        int at = axis < 0 ? axis + data.ndim() : axis;
        boolean fits = index.ndim() == data.ndim();
        for (int i = 0; fits && i < data.ndim(); i++) {
            fits = i == at || index.shape(i) == data.shape(i);
        }
        if (!fits || !index.dtype().isInteger()) {
            throw new IllegalArgumentException("gather along axis " + axis + " of shape " + Shapes.text(data.shape())
                    + " wants integers of the same shape save along that axis, got "
                    + index.dtype().numpyName() + " of shape " + Shapes.text(index.shape()));
        }
        var numbers = index.toLongs();
        int count = index.shape(at);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < -cut.n() || numbers[i] >= cut.n()) {
                throw new IndexOutOfBoundsException(
                        "index " + numbers[i] + " is out of bounds for axis " + at + " with size " + cut.n());
            }
            long along = numbers[i] < 0 ? numbers[i] + cut.n() : numbers[i];
            int outer = i / (count * cut.inner());
            int inner = i % cut.inner();
            numbers[i] = (outer * (long) cut.n() + along) * cut.inner() + inner;
        }
        return numbers;
    }
}
