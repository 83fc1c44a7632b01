-- A team's journals in ClickHouse. In the folder of the team:   clickhouse local --queries-file clickhouse.sql
-- A line's keys are promised in docs/JOURNAL.md. Lines that are no JSON are left out: `ramp report` names them.

CREATE OR REPLACE VIEW lines AS
SELECT learner, JSONExtract(text, 'id', 'UUID') AS id, JSONExtract(text, 'undo', 'Nullable(UUID)') AS undo,
  toDate32(JSONExtractString(text, 'day')) AS day, JSONExtract(text, 'card', 'Nullable(String)') AS card,
  JSONExtract(text, 'form', 'Nullable(String)') AS form, JSONExtract(text, 'grade', 'Nullable(UInt8)') AS grade,
  JSONExtract(text, 'ms', 'Nullable(UInt32)') AS ms, JSONExtract(text, 'iv', 'Nullable(UInt32)') AS iv,
  JSONExtract(text, 'next', 'Nullable(UInt32)') AS next, JSONExtract(text, 'repeat', 'Nullable(Bool)') AS repeat,
  JSONExtract(text, 'got', 'Nullable(String)') AS got, JSONExtract(text, 'practice', 'Nullable(Bool)') AS practice
FROM (
  SELECT splitByChar('/', _path)[-2] AS learner, replaceOne(line, char(0xEF, 0xBB, 0xBF), '') AS text
  FROM file('*/*.jsonl', LineAsString, 'line String'))
WHERE isValidJSON(text);

-- Standing answers: copies of a line count once, and what a later line took back is gone.
CREATE OR REPLACE VIEW answers AS
SELECT *, splitByChar('/', assumeNotNull(card))[2] AS term
FROM lines
WHERE card IS NOT NULL AND grade IS NOT NULL
  AND (learner, id) NOT IN (SELECT learner, assumeNotNull(undo) FROM lines WHERE undo IS NOT NULL)
LIMIT 1 BY learner, id;

-- What remains after how many days: counting answers to cards seen before.
SELECT multiIf(iv < 2, '1', iv < 7, '2-6', iv < 21, '7-20', iv < 60, '21-59', '60+') AS days,
  count() AS n, round(avg(grade >= 3), 3) AS retention
FROM answers WHERE iv >= 1 AND repeat IS NULL AND practice IS NULL
GROUP BY days ORDER BY min(iv);

-- What is taken for what, and by how many people.
SELECT term, got, count() AS n, uniqExact(learner) AS learners
FROM answers WHERE got IS NOT NULL AND got != term
GROUP BY term, got ORDER BY n DESC, term, got LIMIT 20;

-- Who practised in the last fourteen days of the data.
SELECT learner, uniqExact(day) AS days, count() AS answers, round(sum(least(ms, 120000)) / 60000) AS minutes
FROM answers WHERE day > (SELECT max(day) FROM answers) - 14
GROUP BY learner ORDER BY learner;
