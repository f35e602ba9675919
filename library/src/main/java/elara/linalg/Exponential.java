package elara.linalg;

import elara.array.NDArray;
import elara.array.NDArrays;

/**
 * The exponential of a matrix, by scaling and squaring with Padé approximants: N. J. Higham, "The Scaling and Squaring
 * Method for the Matrix Exponential Revisited", SIAM Journal on Matrix Analysis and Applications 26 (2005).
 */
final class Exponential {
    /** Numerators of the approximants; the denominators have every other sign turned. */
    private static final double[][] COEFFICIENTS = {
        {120, 60, 12, 1},
        {30240, 15120, 3360, 420, 30, 1},
        {17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1},
        {17643225600.0, 8821612800.0, 2075673600.0, 302702400.0, 30270240.0, 2162160, 110880, 3960, 90, 1},
        {
            64764752532480000.0,
            32382376266240000.0,
            7771770303897600.0,
            1187353796428800.0,
            129060195264000.0,
            10559470521600.0,
            670442572800.0,
            33522128640.0,
            1323241920.0,
            40840800.0,
            960960.0,
            16380.0,
            182.0,
            1.0
        }
    };

    /** Up to this 1-norm, each approximant is exact to double precision. */
    private static final double[] GREATEST_NORM = {
        1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1, 2.097847961257068, 5.371920351148152
    };

    private Exponential() {}

    static NDArray of(NDArray a) {
        double norm = Linalg.norm(a, 1);
        int degree = 0;
        while (degree < COEFFICIENTS.length - 1 && norm > GREATEST_NORM[degree]) {
            degree++;
        }
        int squarings = Math.max(0, Math.getExponent(norm / GREATEST_NORM[degree]) + 1);
        var result = approximant(a.mul(Math.scalb(1.0, -squarings)), COEFFICIENTS[degree]);
        for (int i = 0; i < squarings; i++) {
            result = result.matmul(result);
        }
        return result;
    }

    private static NDArray approximant(NDArray a, double... coefficients) {
        var square = a.matmul(a);
        var power = NDArrays.eye(a.shape(0));
        var odd = power.mul(coefficients[1]);
        var even = power.mul(coefficients[0]);
        for (int i = 2; i < coefficients.length; i += 2) {
            power = power.matmul(square);
            even = even.add(power.mul(coefficients[i]));
            odd = odd.add(power.mul(coefficients[i + 1]));
        }
        odd = a.matmul(odd);
        return Linalg.solve(even.sub(odd), even.add(odd));
    }
}
