-- Open work is a small part of tables that grow: the inbox, the list of leavers and the reminders read only these indexes.
CREATE INDEX "CheckIn_open" ON "CheckIn" ("projectId", "assigneeId") WHERE "outcome" IS NULL AND "assigneeId" IS NOT NULL;
CREATE INDEX "Issue_unresolved" ON "Issue" ("projectId", "openedAt") WHERE "resolvedAt" IS NULL;
CREATE INDEX "Issue_unresolved_owner" ON "Issue" (lower(btrim("owner"))) WHERE "resolvedAt" IS NULL;
CREATE INDEX "Condition_unresolved" ON "Condition" ("ownerId", "dueAt") WHERE "resolvedAt" IS NULL;
CREATE INDEX "Waiver_pending" ON "Waiver" ("projectId", "requestedAt") WHERE "grantedAt" IS NULL AND "revokedAt" IS NULL;
CREATE INDEX "SoakWaiver_pending" ON "SoakWaiver" ("projectId", "requestedAt") WHERE "grantedAt" IS NULL AND "revokedAt" IS NULL;

-- A page of the board with only open or only decided releases, in its order.
CREATE INDEX "BoardLine_of_a_state" ON "BoardLine" ("projectId", "state", "changedAt" DESC, "releaseId" DESC);
