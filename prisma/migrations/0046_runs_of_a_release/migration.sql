-- The runs of a release are listed a page at a time, the newest first: found by this index, however many there are. A run never changes what it is of.
CREATE INDEX "ProbeRun_of_release" ON "ProbeRun" ("releaseId", "requestedAt", "id");
