-- The key of a request is inserted in the transaction of its effect, so that its row is locked until that ends.
-- Whoever sends the same key meanwhile waits for it, at most five seconds: then the statement fails with 55P03.
-- False when the key was used before.
CREATE FUNCTION take_idempotency_key(principal_ text, route_ text, key_ text, fingerprint_ text) RETURNS boolean
LANGUAGE plpgsql SET lock_timeout = '5s' AS $$
BEGIN
  INSERT INTO "IdempotencyKey" ("principal", "route", "key", "fingerprint")
  VALUES (principal_, route_, key_, fingerprint_) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
