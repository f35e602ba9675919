/**
 * pandas' verbs for Tablesaw's tables: group-by, aggregation, pivot. Tables go in and tables come out.
 *
 * <p>Here live the verbs ({@link elara.frame.Frames}), what they mean ({@link elara.frame.Statistic}) and the primitive
 * arrays and hashing they compute with. Reading, writing and storing tables is Tablesaw's; showing them is the
 * kernel's; arithmetic on arrays is {@code elara.array}'s.
 */
package elara.frame;
