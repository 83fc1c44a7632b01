-- A team's journals in DuckDB. In the folder of the team:   duckdb -init duckdb.sql
-- A line's keys are promised in docs/JOURNAL.md. Lines that are no JSON are left out: `ramp report` names them.

CREATE OR REPLACE VIEW lines AS
SELECT split_part(filename, '/', -2) AS learner, * EXCLUDE (filename)
FROM read_json('*/*.jsonl', format = 'newline_delimited', filename = true, ignore_errors = true, columns = {
  id: 'UUID', "at": 'TIMESTAMP', day: 'DATE', undo: 'UUID', card: 'VARCHAR', form: 'VARCHAR', grade: 'UTINYINT',
  ms: 'UINTEGER', iv: 'UINTEGER', next: 'UINTEGER', repeat: 'BOOLEAN', got: 'VARCHAR', practice: 'BOOLEAN'});

-- Standing answers: copies of a line count once, and what a later line took back is gone.
CREATE OR REPLACE VIEW answers AS
SELECT DISTINCT ON (learner, id) *, split_part(card, '/', 2) AS term
FROM lines
WHERE card IS NOT NULL AND grade IS NOT NULL
  AND NOT EXISTS (FROM lines AS taken WHERE taken.learner = lines.learner AND taken.undo = lines.id);

-- What remains after how many days: counting answers to cards seen before.
SELECT CASE WHEN iv < 2 THEN '1' WHEN iv < 7 THEN '2-6' WHEN iv < 21 THEN '7-20' WHEN iv < 60 THEN '21-59' ELSE '60+' END AS days,
  count(*) AS n, round(avg((grade >= 3)::INT), 3) AS retention
FROM answers WHERE iv >= 1 AND repeat IS NULL AND practice IS NULL
GROUP BY days ORDER BY min(iv);

-- What is taken for what, and by how many people.
SELECT term, got, count(*) AS n, count(DISTINCT learner) AS learners
FROM answers WHERE got IS NOT NULL AND got <> term
GROUP BY term, got ORDER BY n DESC, term, got LIMIT 20;

-- Who practised in the last fourteen days of the data.
SELECT learner, count(DISTINCT day) AS days, count(*) AS answers, round(sum(least(ms, 120000)) / 60000) AS minutes
FROM answers WHERE day > (SELECT max(day) FROM answers) - 14
GROUP BY learner ORDER BY learner;
