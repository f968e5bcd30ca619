// What is known of functions and operators: when they yield null. One that is not named here may always do so.

/** Have a value, whatever they are given. */
export const NEVER_NULL = new Set([
  ...['count', 'row_number', 'now', 'clock_timestamp', 'gen_random_uuid', 'pg_try_advisory_xact_lock'],
  ...['json_build_object', 'jsonb_build_object', 'json_build_array', 'jsonb_build_array'],
  // The product's own: it compares with `IS NOT DISTINCT FROM`, or looks with `EXISTS`.
  'projects_separated',
])

/** Are null when an argument is null, and only then. */
export const NULL_FOR_NULL = new Set([
  ...['lower', 'upper', 'encode', 'decode', 'translate', 'replace', 'length', 'octet_length', 'char_length', 'left'],
  ...['floor', 'round', 'abs', 'date_part', 'extract', 'date_trunc', 'make_interval', 'to_timestamp', 'strpos'],
  ...['date_bin', 'to_json', 'to_jsonb', 'jsonb_set', 'cardinality', 'md5', 'sha256', 'hashtext', 'iso'],
])

/** Aggregates that have a value in every group, since a group has a row; `max` and its like where what they are given has one. */
export const HAVE_VALUES_IN_GROUPS = new Set([
  ...['max', 'min', 'sum', 'avg', 'array_agg', 'json_agg', 'jsonb_agg', 'json_object_agg', 'jsonb_object_agg'],
])

/** Operators that may find nothing in what they are given. */
export const OPERATORS_THAT_MAY_MISS = new Set(['->', '->>', '#>', '#>>'])

/** Are null when their first argument is, whatever the others are. */
export const NULL_FOR_NULL_FIRST = new Set(['array_remove'])

/** Yield rows without nulls. */
export const ROWS_WITHOUT_NULL = new Set(['generate_series', 'jsonb_object_keys', 'jsonb_each', 'jsonb_each_text'])

/** The product's own functions that yield rows, each with those of its columns that may be null; the others are copied from columns that may not. */
export const NULLABLE_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([['claim_runs', ['groupId']]])
