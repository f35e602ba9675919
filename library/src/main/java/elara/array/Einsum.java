package elara.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Einstein's summation. A subscript names the axes of each operand by letters; equal letters go together, and letters
 * that the result does not name are summed over.
 *
 * <p>Operands are contracted in pairs, each time the pair whose result is least (NumPy's and opt_einsum's "greedy"). Of a
 * pair, letters that nobody else wants are summed out first; what remains is one product of stacks of matrices.
 */
final class Einsum {
    /** Stands for an axis behind an ellipsis: the first of these is the last axis, as they broadcast from the right. */
    private static final char FIRST_HIDDEN = '\ue000';

    private Einsum() {}

    /** An operand, or what has been made of some: an array and the letters of its axes. */
    private record Term(List<Character> letters, NDArray array) {
        int length(char letter) {
            return array.shape[letters.indexOf(letter)];
        }
    }

    static NDArray evaluate(String subscripts, NDArray... operands) {
        var text = subscripts.replace(" ", "");
        int arrow = text.indexOf("->");
        var inputs = (arrow < 0 ? text : text.substring(0, arrow)).split(",", -1);
        if (inputs.length != operands.length) {
            throw new IllegalArgumentException("einsum: \"" + subscripts + "\" names " + inputs.length
                    + " operands, but " + operands.length + " are given");
        }
        if (operands.length == 0) {
            throw new IllegalArgumentException("einsum: must have at least one operand");
        }
        var type = Arrays.stream(operands)
                .map(NDArray::dtype)
                .reduce(DType::promote)
                .orElseThrow();
        var terms = new ArrayList<Term>();
        int hidden = 0;
        for (int i = 0; i < inputs.length; i++) {
            var letters = letters(subscripts, inputs[i], operands[i].ndim(), i);
            hidden = Math.max(
                    hidden, (int) letters.stream().filter(Einsum::isHidden).count());
            terms.add(diagonal(subscripts, letters, operands[i].as(type)));
        }
        var output =
                arrow < 0 ? implicit(text, hidden) : explicit(subscripts, text.substring(arrow + 2), hidden, terms);
        requireEqualLengths(subscripts, terms);
        return contract(terms, output);
    }

    // ------------------------------------------------------------------------------------------------ reading

    private static List<Character> letters(String subscripts, String input, int ndim, int operand) {
        int dots = input.indexOf("...");
        var plain = dots < 0 ? input : input.substring(0, dots) + input.substring(dots + 3);
        requireLetters(subscripts, plain);
        int hidden = ndim - plain.length();
        if (hidden < 0 || (dots < 0 && hidden > 0)) {
            throw new IllegalArgumentException("einsum: in \"" + subscripts + "\", \"" + input + "\" names "
                    + plain.length() + " axes, but operand " + operand + " has " + ndim);
        }
        var letters = new ArrayList<Character>();
        for (int i = 0; i < plain.length(); i++) {
            if (i == dots) {
                addHidden(letters, hidden);
            }
            letters.add(plain.charAt(i));
        }
        if (dots == plain.length()) {
            addHidden(letters, hidden);
        }
        return letters;
    }

    private static void addHidden(List<Character> letters, int count) {
        for (int i = count - 1; i >= 0; i--) {
            letters.add((char) (FIRST_HIDDEN + i));
        }
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static boolean isHidden(char letter) {
        return letter >= FIRST_HIDDEN;
    }

    private static void requireLetters(String subscripts, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (!isLetter(letter)) {
                throw new IllegalArgumentException("einsum: \"" + subscripts + "\" has '" + letter + "' at "
                        + subscripts.indexOf(letter)
                        + ", where only letters, one \"...\" an operand, \",\" and \"->\" can be");
            }
        }
    }

    /** Without an arrow, the result has the letters that come once, in the order of the alphabet. */
    private static List<Character> implicit(String text, int hidden) {
        var counts = new TreeMap<Character, Integer>();
        text.chars()
                .mapToObj(letter -> (char) letter)
                .filter(Einsum::isLetter)
                .forEach(letter -> counts.merge(letter, 1, Integer::sum));
        var output = new ArrayList<Character>();
        addHidden(output, hidden);
        counts.forEach((letter, count) -> {
            if (count == 1) {
                output.add(letter);
            }
        });
        return output;
    }

    private static List<Character> explicit(String subscripts, String text, int hidden, List<Term> terms) {
        int dots = text.indexOf("...");
        if (dots < 0 && hidden > 0) {
            throw new IllegalArgumentException("einsum: \"" + subscripts
                    + "\" has axes behind \"...\" that the result does not name; write \"...\" behind the arrow, too");
        }
        int named = dots < 0 ? text.length() : text.length() - 3;
        var output = letters(subscripts, text, named + (dots < 0 ? 0 : hidden), -1);
        for (char letter : output) {
            if (terms.stream().noneMatch(term -> term.letters().contains(letter))) {
                throw new IllegalArgumentException(
                        "einsum: \"" + subscripts + "\" has '" + letter + "' in the result, but in no operand");
            }
        }
        if (Set.copyOf(output).size() < output.size()) {
            throw new IllegalArgumentException("einsum: \"" + subscripts + "\" has a letter twice in the result");
        }
        return output;
    }

    /** A letter that comes twice in an operand means its diagonal: a view whose steps are steps of both axes. */
    private static Term diagonal(String subscripts, List<Character> letters, NDArray array) {
        var distinct = List.copyOf(new LinkedHashSet<>(letters));
        if (distinct.size() == letters.size()) {
            return new Term(letters, array);
        }
        var shape = new int[distinct.size()];
        var strides = new int[distinct.size()];
        Arrays.fill(shape, -1);
        for (int axis = 0; axis < letters.size(); axis++) {
            int i = distinct.indexOf(letters.get(axis));
            if (shape[i] >= 0 && shape[i] != array.shape[axis]) {
                throw new IllegalArgumentException("einsum: in \"" + subscripts + "\", '" + letters.get(axis)
                        + "' is twice in one operand, with lengths " + shape[i] + " and " + array.shape[axis]);
            }
            shape[i] = array.shape[axis];
            strides[i] += array.strides[axis];
        }
        return new Term(distinct, new NDArray(array.data, array.dtype, shape, strides, array.offset));
    }

    private static void requireEqualLengths(String subscripts, List<Term> terms) {
        var lengths = new TreeMap<Character, Integer>();
        for (int i = 0; i < terms.size(); i++) {
            for (char letter : terms.get(i).letters()) {
                int length = terms.get(i).length(letter);
                int known = lengths.merge(letter, length, (a, b) -> a == 1 ? b : a);
                if (length != 1 && known != length) {
                    throw new IllegalArgumentException("einsum: in \"" + subscripts + "\", "
                            + (isHidden(letter) ? "an axis behind \"...\"" : "'" + letter + "'") + " has length "
                            + length + " in operand " + i + " but " + known + " before");
                }
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ contracting

    private static NDArray contract(List<Term> terms, List<Character> output) {
        var open = new ArrayList<>(terms);
        while (open.size() > 1) {
            int[] pair = cheapestPair(open, output);
            var second = open.remove(pair[1]);
            var first = open.remove(pair[0]);
            open.add(product(sumOut(first, second, open, output), sumOut(second, first, open, output), open, output));
        }
        return arrange(sumOut(open.get(0), null, List.of(), output), output);
    }

    private static int[] cheapestPair(List<Term> open, List<Character> output) {
        var best = new int[] {0, 1};
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < open.size() && open.size() > 2; i++) {
            for (int j = i + 1; j < open.size(); j++) {
                double growth = growth(open, i, j, output);
                if (growth < least) {
                    least = growth;
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    /** By how many elements the result is greater than the two it is made of. */
    private static double growth(List<Term> open, int i, int j, List<Character> output) {
        var first = open.get(i);
        var second = open.get(j);
        var others = new ArrayList<>(open);
        others.remove(j);
        others.remove(i);
        var letters = new LinkedHashSet<>(first.letters());
        letters.addAll(second.letters());
        double size = 1;
        for (char letter : letters) {
            if (isWanted(letter, null, others, output)) {
                size *= Math.max(
                        first.letters().contains(letter) ? first.length(letter) : 1,
                        second.letters().contains(letter) ? second.length(letter) : 1);
            }
        }
        return size - first.array().size() - second.array().size();
    }

    private static boolean isWanted(char letter, Term partner, List<Term> others, List<Character> output) {
        return output.contains(letter)
                || (partner != null && partner.letters().contains(letter))
                || others.stream().anyMatch(term -> term.letters().contains(letter));
    }

    /** Sums over the letters that nobody else has. */
    private static Term sumOut(Term term, Term partner, List<Term> others, List<Character> output) {
        var letters = new ArrayList<>(term.letters());
        var array = term.array();
        for (int axis = letters.size() - 1; axis >= 0; axis--) {
            if (!isWanted(letters.get(axis), partner, others, output)) {
                // Of truth values, whether any is true.
                array = array.sum(axis).as(array.dtype);
                letters.remove(axis);
            }
        }
        return new Term(letters, array);
    }

    /** The product of two: stacks over what both have and others want, matrices over the rest. */
    private static Term product(Term a, Term b, List<Term> others, List<Character> output) {
        var stack = new ArrayList<Character>();
        var inner = new ArrayList<Character>();
        var rows = new ArrayList<Character>();
        for (char letter : a.letters()) {
            if (!b.letters().contains(letter)) {
                rows.add(letter);
            } else if (isWanted(letter, null, others, output) || a.length(letter) != b.length(letter)) {
                stack.add(letter);
            } else {
                inner.add(letter);
            }
        }
        var columns = new ArrayList<>(b.letters());
        columns.removeAll(a.letters());
        var left = arrange(a, concatenated(List.of(stack, rows, inner)));
        var right = arrange(b, concatenated(List.of(stack, inner, columns)));
        int depth = stack.size();
        var leftStack = Arrays.copyOf(left.shape, depth);
        var rightStack = Arrays.copyOf(right.shape, depth);
        int m = size(a, rows);
        int k = size(a, inner);
        int n = size(b, columns);
        NDArray result;
        if (rows.isEmpty() && inner.isEmpty() && columns.isEmpty()) {
            result = left.mul(right);
        } else {
            result = left.reshape(with(leftStack, m, k)).matmul(right.reshape(with(rightStack, k, n)));
        }
        var letters = concatenated(List.of(stack, rows, columns));
        var shape = new int[letters.size()];
        var both = Shapes.broadcast(leftStack, rightStack);
        for (int i = 0; i < shape.length; i++) {
            char letter = letters.get(i);
            shape[i] = i < depth ? both[i] : rows.contains(letter) ? a.length(letter) : b.length(letter);
        }
        // Letters of different lengths, 1 and another, that nobody wants are still to be summed over.
        return sumOut(new Term(letters, result.reshape(shape)), null, others, output);
    }

    private static int size(Term term, List<Character> letters) {
        return Shapes.size(letters.stream().mapToInt(term::length).toArray());
    }

    private static int[] with(int[] stack, int m, int n) {
        var shape = Arrays.copyOf(stack, stack.length + 2);
        shape[stack.length] = m;
        shape[stack.length + 1] = n;
        return shape;
    }

    private static List<Character> concatenated(List<List<Character>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The axes in another order. */
    private static NDArray arrange(Term term, List<Character> order) {
        return term.array()
                .transpose(order.stream().mapToInt(term.letters()::indexOf).toArray());
    }
}
