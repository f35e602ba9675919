package elara.linalg;

import elara.array.NDArrays;

/** A process of its own for {@link BackendTest}: what a backend is and does can be seen once a process only. */
final class BackendProgram {
    private BackendProgram() {}

    public static void main(String[] arguments) {
        NDArrays.ones(4, 4).matmul(NDArrays.ones(4, 4));
        System.out.println(System.getProperty("dev.ludovic.netlib.blas.nativeLibPath"));
        System.out.println(Linalg.backend());
        if (arguments.length > 0) {
            LinalgProperties.matrices().forEach((name, a) -> {
                try {
                    LinalgProperties.svd(a);
                    LinalgProperties.qr(a);
                    LinalgProperties.lu(a);
                    LinalgProperties.lstsq(a);
                    LinalgProperties.pinv(a);
                    if (a.shape(0) == a.shape(1)) {
                        LinalgProperties.square(a);
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(name, e);
                }
            });
            System.out.println("all properties hold");
        }
    }
}
