package elara.linalg;

import elara.array.NDArray;

/**
 * The product of a chain of matrices in the order with the fewest multiplications: T. H. Cormen and others, Introduction
 * to Algorithms, section "Matrix-chain multiplication".
 */
final class Chain {
    private final NDArray[] matrices;

    /** Where to cut the chain from i to j. */
    private final int[][] cuts;

    Chain(NDArray... matrices) {
        this.matrices = matrices;
        int n = matrices.length;
        cuts = new int[n][n];
        var costs = new double[n][n];
        for (int length = 1; length < n; length++) {
            for (int i = 0; i + length < n; i++) {
                int j = i + length;
                costs[i][j] = Double.POSITIVE_INFINITY;
                for (int cut = i; cut < j; cut++) {
                    double cost = costs[i][cut] + costs[cut + 1][j] + (double) rows(i) * columns(cut) * columns(j);
                    if (cost < costs[i][j]) {
                        costs[i][j] = cost;
                        cuts[i][j] = cut;
                    }
                }
            }
        }
    }

    private int rows(int i) {
        return i == 0 && matrices[0].ndim() == 1 ? 1 : matrices[i].shape(0);
    }

    private int columns(int i) {
        return i > 0 && matrices[i].ndim() == 1 ? 1 : matrices[i].shape(-1);
    }

    NDArray product() {
        return product(0, matrices.length - 1);
    }

    private NDArray product(int first, int last) {
        if (first == last) {
            return matrices[first];
        }
        int cut = cuts[first][last];
        return product(first, cut).dot(product(cut + 1, last));
    }
}
