package io.kaya.benchmarks.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queries, each row as a value. */
record Rows(Connection connection) {
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String query, Row<T> one) throws SQLException {
        var all = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) all.add(one.of(rows));
        }
        return all;
    }

    /** Of a query with a name and a number. */
    Map<String, Long> numbers(String query) throws SQLException {
        var all = new HashMap<String, Long>();
        all(query, row -> all.put(row.getString(1), row.getLong(2)));
        return all;
    }
}
