/**
 * Symbolic mathematics as SymPy has it: {@link elara.symbolic.Expr} and its algebra, {@link elara.symbolic.Symbols} to
 * make expressions, {@link elara.symbolic.Calculus} to work on them, {@link elara.symbolic.Matrix} of them. Expressions
 * keep SymPy's forms and print as it does; what takes a computer algebra system is asked of Symja, whose answers are
 * checked and whose names do not get out. Draws nothing: that is elara.plot's.
 */
package elara.symbolic;
