package elara.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** A part of an expression: it has a kind, and a value in every row. */
abstract class ExpressionNode {
    private final Kind kind;

    ExpressionNode(Kind kind) {
        this.kind = kind;
    }

    final Kind kind() {
        return kind;
    }

    /** Of integers and times; {@link Long#MIN_VALUE} is missing. */
    long integer(int row) {
        throw new IllegalStateException("no integer");
    }

    /** Of numbers; NaN is missing. */
    double number(int row) {
        long value = integer(row);
        return value == Long.MIN_VALUE ? Double.NaN : value;
    }

    /** Of conditions. */
    boolean test(int row) {
        throw new IllegalStateException("no condition");
    }

    /** Of text; null is missing. */
    String text(int row) {
        throw new IllegalStateException("no text");
    }

    /** The column it is, if it is one. */
    Column<?> column() {
        return null;
    }

    /** The text it is in every row, if it is one. */
    String constant() {
        return null;
    }

    static ExpressionNode of(long value) {
        return new ExpressionNode(Kind.INTEGER) {
            @Override
            long integer(int row) {
                return value;
            }
        };
    }

    static ExpressionNode of(boolean value) {
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return value;
            }
        };
    }

    static ExpressionNode of(String value) {
        return new ExpressionNode(Kind.TEXT) {
            @Override
            String text(int row) {
                return value;
            }

            @Override
            String constant() {
                return value;
            }
        };
    }

    static ExpressionNode number(String digits) {
        var plain = digits.replace("_", "");
        try {
            return of(Long.parseLong(plain));
        } catch (NumberFormatException e) {
            return floating(Double.parseDouble(plain));
        }
    }

    private static ExpressionNode floating(double value) {
        return new ExpressionNode(Kind.FLOATING) {
            @Override
            double number(int row) {
                return value;
            }
        };
    }

    static ExpressionNode of(Column<?> column) {
        return switch (Kind.of(column)) {
            case INTEGER, TEMPORAL -> longs(column, Columns.longs(column));
            case FLOATING -> doubles(column, Columns.doubles(column));
            case BOOLEAN -> truths((BooleanColumn) column);
            case TEXT -> texts((StringColumn) column);
            case OTHER ->
                throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                        + ", which cannot be reckoned with");
        };
    }

    private static ExpressionNode longs(Column<?> column, long[] values) {
        return new ExpressionNode(Kind.of(column)) {
            @Override
            long integer(int row) {
                return values[row];
            }

            @Override
            Column<?> column() {
                return column;
            }
        };
    }

    private static ExpressionNode doubles(Column<?> column, double[] values) {
        return new ExpressionNode(Kind.FLOATING) {
            @Override
            double number(int row) {
                return values[row];
            }

            @Override
            Column<?> column() {
                return column;
            }
        };
    }

    private static ExpressionNode truths(BooleanColumn column) {
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return column.getByte(row) == 1;
            }

            @Override
            Column<?> column() {
                return column;
            }
        };
    }

    private static ExpressionNode texts(StringColumn column) {
        var codes = Codes.of(column);
        return new ExpressionNode(Kind.TEXT) {
            @Override
            String text(int row) {
                int code = codes.code(row);
                return code < 0 ? null : codes.text(code);
            }

            @Override
            Column<?> column() {
                return column;
            }
        };
    }

    static ExpressionNode logic(ExpressionNode left, ExpressionNode right, boolean and) {
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return and ? left.test(row) && right.test(row) : left.test(row) || right.test(row);
            }
        };
    }

    static ExpressionNode not(ExpressionNode node) {
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return !node.test(row);
            }
        };
    }

    static ExpressionNode missing(ExpressionNode node) {
        var missing = node.column() == null ? null : Columns.missing(node.column());
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return missing != null
                        ? missing[row]
                        : (node.kind() == Kind.INTEGER || node.kind() == Kind.FLOATING)
                                && Double.isNaN(node.number(row));
            }
        };
    }

    static ExpressionNode matches(ExpressionNode node, String method, String part) {
        if (node.kind() != Kind.TEXT) {
            throw new IllegalArgumentException(method + " asks of text, and this is " + word(node));
        }
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                var text = node.text(row);
                return text != null
                        && switch (method) {
                            case "contains" -> text.contains(part);
                            case "startswith" -> text.startsWith(part);
                            default -> text.endsWith(part);
                        };
            }
        };
    }

    static ExpressionNode function(String name, ExpressionNode argument) {
        requireNumber(name, argument);
        if (name.equals("abs") && argument.kind == Kind.INTEGER) {
            return new ExpressionNode(Kind.INTEGER) {
                @Override
                long integer(int row) {
                    long value = argument.integer(row);
                    return value == Long.MIN_VALUE ? value : Math.abs(value);
                }
            };
        }
        return new ExpressionNode(Kind.FLOATING) {
            @Override
            double number(int row) {
                double x = argument.number(row);
                return switch (name) {
                    case "abs" -> Math.abs(x);
                    case "sqrt" -> Math.sqrt(x);
                    case "exp" -> Math.exp(x);
                    case "log" -> Math.log(x);
                    case "sin" -> Math.sin(x);
                    case "cos" -> Math.cos(x);
                    case "floor" -> Math.floor(x);
                    default -> Math.ceil(x);
                };
            }
        };
    }

    static ExpressionNode arithmetic(String operator, ExpressionNode left, ExpressionNode right) {
        if (operator.equals("+") && left.kind == Kind.TEXT && right.kind == Kind.TEXT) {
            return new ExpressionNode(Kind.TEXT) {
                @Override
                String text(int row) {
                    var a = left.text(row);
                    var b = right.text(row);
                    return a == null || b == null ? null : a + b;
                }
            };
        }
        requireNumber(operator, left);
        requireNumber(operator, right);
        boolean integers = left.kind == Kind.INTEGER && right.kind == Kind.INTEGER && !operator.equals("/");
        return integers ? integers(operator, left, right) : fractions(operator, left, right);
    }

    private static void requireNumber(String operator, ExpressionNode node) {
        if (node.kind != Kind.INTEGER && node.kind != Kind.FLOATING) {
            throw new IllegalArgumentException(operator + " reckons with numbers, and this is " + word(node));
        }
    }

    private static ExpressionNode integers(String operator, ExpressionNode left, ExpressionNode right) {
        return new ExpressionNode(Kind.INTEGER) {
            @Override
            long integer(int row) {
                long a = left.integer(row);
                long b = right.integer(row);
                if (a == Long.MIN_VALUE || b == Long.MIN_VALUE) {
                    return Long.MIN_VALUE;
                }
                return switch (operator) {
                    case "+" -> Math.addExact(a, b);
                    case "-" -> Math.subtractExact(a, b);
                    case "*" -> Math.multiplyExact(a, b);
                    case "//" -> b == 0 ? Long.MIN_VALUE : Math.floorDiv(a, b);
                    case "%" -> b == 0 ? Long.MIN_VALUE : Math.floorMod(a, b);
                    default -> power(a, b);
                };
            }
        };
    }

    private static long power(long base, long exponent) {
        if (exponent < 0) {
            throw new ArithmeticException("an integer to a negative power is no integer");
        }
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
            if (power == 0 || (power == 1 && base == 1)) {
                return power;
            }
        }
        return power;
    }

    private static ExpressionNode fractions(String operator, ExpressionNode left, ExpressionNode right) {
        return new ExpressionNode(Kind.FLOATING) {
            @Override
            double number(int row) {
                double a = left.number(row);
                double b = right.number(row);
                return switch (operator) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    case "//" -> Math.floor(a / b);
                    case "%" -> a - b * Math.floor(a / b);
                    default -> Math.pow(a, b);
                };
            }
        };
    }

    static ExpressionNode compare(String operator, ExpressionNode left, ExpressionNode right) {
        if (left.kind == Kind.TEMPORAL && right.constant() != null) {
            return compareLongs(operator, left, of(packed(left.column(), right.constant())));
        }
        if (right.kind == Kind.TEMPORAL && left.constant() != null) {
            return compareLongs(operator, of(packed(right.column(), left.constant())), right);
        }
        if (left.column() instanceof StringColumn text && right.constant() != null) {
            return compareCodes(operator, Codes.of(text), right.constant());
        }
        if (left.kind == Kind.TEXT && right.kind == Kind.TEXT) {
            return new ExpressionNode(Kind.BOOLEAN) {
                @Override
                boolean test(int row) {
                    var a = left.text(row);
                    var b = right.text(row);
                    return (a == null || b == null)
                            ? operator.equals("!=")
                            : passes(
                                    operator,
                                    operator.length() == 2 && operator.charAt(0) != '<' && operator.charAt(0) != '>'
                                            ? (a.equals(b) ? 0 : 1)
                                            : TextOrder.BY_CODE_POINT.compare(a, b));
                }
            };
        }
        if (left.kind == Kind.BOOLEAN && right.kind == Kind.BOOLEAN) {
            return new ExpressionNode(Kind.BOOLEAN) {
                @Override
                boolean test(int row) {
                    return passes(operator, Boolean.compare(left.test(row), right.test(row)));
                }
            };
        }
        boolean same = left.kind == right.kind && (left.kind == Kind.INTEGER || left.kind == Kind.TEMPORAL);
        if (same
                && (left.kind == Kind.INTEGER
                        || left.column().type().equals(right.column().type()))) {
            return compareLongs(operator, left, right);
        }
        boolean numbers = (left.kind == Kind.INTEGER || left.kind == Kind.FLOATING)
                && (right.kind == Kind.INTEGER || right.kind == Kind.FLOATING);
        if (!numbers) {
            throw new IllegalArgumentException(word(left) + " and " + word(right) + " cannot be compared");
        }
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                double a = left.number(row);
                double b = right.number(row);
                return (Double.isNaN(a) || Double.isNaN(b))
                        ? operator.equals("!=")
                        : passes(operator, Double.compare(a + 0.0, b + 0.0));
            }
        };
    }

    /** Each different text is compared once. */
    private static ExpressionNode compareCodes(String operator, Codes codes, String constant) {
        var passes = new boolean[codes.textCount() + 1];
        passes[0] = operator.equals("!=");
        for (int code = 0; code < codes.textCount(); code++) {
            passes[code + 1] = passes(operator, TextOrder.BY_CODE_POINT.compare(codes.text(code), constant));
        }
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                return passes[codes.code(row) + 1];
            }
        };
    }

    private static ExpressionNode compareLongs(String operator, ExpressionNode left, ExpressionNode right) {
        return new ExpressionNode(Kind.BOOLEAN) {
            @Override
            boolean test(int row) {
                long a = left.integer(row);
                long b = right.integer(row);
                return (a == Long.MIN_VALUE || b == Long.MIN_VALUE)
                        ? operator.equals("!=")
                        : passes(operator, Long.compare(a, b));
            }
        };
    }

    private static boolean passes(String operator, int order) {
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** A time in quotes as a column of its type has it inside. */
    private static long packed(Column<?> column, String text) {
        try {
            var iso = text.strip().replace(' ', 'T');
            if (column instanceof DateColumn) {
                return Columns.longs(DateColumn.create("", LocalDate.parse(iso)))[0];
            }
            if (column instanceof TimeColumn) {
                return Columns.longs(TimeColumn.create("", LocalTime.parse(iso)))[0];
            }
            var moment = iso.contains("T") ? iso : iso + "T00:00";
            return column instanceof DateTimeColumn
                    ? Columns.longs(DateTimeColumn.create("", LocalDateTime.parse(moment)))[0]
                    : Columns.longs(InstantColumn.create("", Instant.parse(moment)))[0];
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time such as the "
                            + Kind.describe(column).replace("of type ", "") + "s of column \"" + column.name()
                            + "\"; write 2024-05-31, 2024-05-31 18:30:00 or 18:30",
                    e);
        }
    }

    private static String word(ExpressionNode node) {
        return switch (node.kind) {
            case INTEGER, FLOATING -> "a number";
            case BOOLEAN -> "a condition";
            case TEXT -> "text";
            default -> "a time";
        };
    }
}
