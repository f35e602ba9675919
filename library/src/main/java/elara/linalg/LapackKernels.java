package elara.linalg;

import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;

/**
 * LAPACK's routines with their workspaces: matrices are column by column in one array, without gaps, and are
 * overwritten. What is returned is LAPACK's {@code info} where it can be anything but 0.
 */
final class LapackKernels {
    private LapackKernels() {}

    /**
     * LU decomposition. A is overwritten by both triangles.
     *
     * @param pivots receives the row, counted from 1, that each row was exchanged with
     * @return above 0 where U has a zero on its diagonal
     */
    static int getrf(LAPACK lapack, int m, int n, double[] a, int[] pivots) {
        var info = new intW(0);
        DeepStack.call(lapack, m, n, () -> lapack.dgetrf(m, n, a, Math.max(1, m), pivots, info));
        return checked(info);
    }

    /**
     * Solves A X = B by LU decomposition. B is overwritten by X.
     *
     * @return above 0 where A is singular
     */
    static int gesv(LAPACK lapack, int n, int columns, double[] a, double[] b) {
        var info = new intW(0);
        DeepStack.call(lapack, n, n, () -> lapack.dgesv(n, columns, a, n, new int[n], b, n, info));
        return checked(info);
    }

    /**
     * Cholesky decomposition of the upper triangle of A into U^T U.
     *
     * @return above 0, the order of the leading minor that is not positive
     */
    static int potrf(LAPACK lapack, int n, double[] a) {
        var info = new intW(0);
        lapack.dpotrf("U", n, a, n, info);
        return checked(info);
    }

    /**
     * Singular values and, unless {@code job} is "N", vectors, by divide and conquer.
     *
     * @param job "A" for all vectors, "S" for the first min(m, n), "N" for none
     * @return above 0 where it did not converge
     */
    static int gesdd(LAPACK lapack, String job, int m, int n, double[] a, double[] s, double[] u, double[] vt) {
        if (job.equals("S") && m > n) {
            // netlib wants room for m columns in u, however few there will be. Job "O" leaves them in a.
            int info = gesdd(lapack, "O", m, n, a, s, new double[1], vt);
            System.arraycopy(a, 0, u, 0, m * n);
            return info;
        }
        int rowsOfVt = job.equals("A") ? n : Math.min(m, n);
        var info = new intW(0);
        var integers = new int[8 * Math.min(m, n)];
        var query = new double[1];
        lapack.dgesdd(job, m, n, a, m, s, u, m, vt, rowsOfVt, query, -1, integers, info);
        var work = work(query, info);
        lapack.dgesdd(job, m, n, a, m, s, u, m, vt, rowsOfVt, work, work.length, integers, info);
        return checked(info);
    }

    /**
     * Eigenvalues and right eigenvectors.
     *
     * @return above 0 where it did not converge
     */
    static int geev(LAPACK lapack, int n, double[] a, double[] real, double[] imaginary, double[] vectors) {
        var info = new intW(0);
        var none = new double[1];
        var query = new double[1];
        lapack.dgeev("N", "V", n, a, n, real, imaginary, none, 1, vectors, n, query, -1, info);
        var work = work(query, info);
        lapack.dgeev("N", "V", n, a, n, real, imaginary, none, 1, vectors, n, work, work.length, info);
        return checked(info);
    }

    /**
     * Eigenvalues and eigenvectors of a symmetric matrix, of which the lower triangle is read, by divide and conquer. A
     * is overwritten by the vectors.
     *
     * @return above 0 where it did not converge
     */
    static int syevd(LAPACK lapack, int n, double[] a, double[] values) {
        var info = new intW(0);
        var query = new double[1];
        var integerQuery = new int[1];
        lapack.dsyevd("V", "L", n, a, n, values, query, -1, integerQuery, -1, info);
        var work = work(query, info);
        var integers = new int[Math.max(1, integerQuery[0])];
        lapack.dsyevd("V", "L", n, a, n, values, work, work.length, integers, integers.length, info);
        return checked(info);
    }

    /** QR decomposition: R in and above the diagonal, and below it, with {@code tau}, what Q is made of. */
    static void geqrf(LAPACK lapack, int m, int n, double[] a, double[] tau) {
        var info = new intW(0);
        var query = new double[1];
        lapack.dgeqrf(m, n, a, m, tau, query, -1, info);
        var work = work(query, info);
        lapack.dgeqrf(m, n, a, m, tau, work, work.length, info);
        checked(info);
    }

    /** Makes the first k columns of Q out of what {@link #geqrf} left in the first k columns of A. */
    static void orgqr(LAPACK lapack, int m, int k, double[] a, double[] tau) {
        var info = new intW(0);
        var query = new double[1];
        lapack.dorgqr(m, k, k, a, m, tau, query, -1, info);
        var work = work(query, info);
        lapack.dorgqr(m, k, k, a, m, tau, work, work.length, info);
        checked(info);
    }

    /**
     * Least squares by singular values.
     *
     * @param b m rows, and room for n; the first n are overwritten by the solution
     * @param s receives the singular values
     * @param tolerance singular values below this part of the greatest count as zero
     * @param rank receives the rank
     * @return above 0 where it did not converge
     */
    static int gelsd(
            LAPACK lapack, int m, int n, int columns, double[] a, double[] b, double[] s, double tolerance, intW rank) {
        int k = Math.min(m, n);
        int rows = Math.max(m, n);
        var info = new intW(0);
        var query = new double[1];
        // The size for the smallest leaves the divide and conquer may have; older LAPACKs do not tell theirs.
        int levels = Math.max(0, (int) (Math.log(k / 2.0) / Math.log(2)) + 1);
        var integers = new int[3 * k * levels + 11 * k];
        lapack.dgelsd(m, n, columns, a, m, b, rows, s, tolerance, rank, query, -1, integers, info);
        var work = work(query, info);
        lapack.dgelsd(m, n, columns, a, m, b, rows, s, tolerance, rank, work, work.length, integers, info);
        return checked(info);
    }

    private static double[] work(double[] query, intW info) {
        checked(info);
        return new double[Math.max(1, (int) query[0])];
    }

    private static int checked(intW info) {
        if (info.val < 0) {
            throw new IllegalStateException("LAPACK refuses its argument number " + -info.val);
        }
        return info.val;
    }
}
