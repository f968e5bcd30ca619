-- Fresh sign-ins at the identity provider that confirm who signs, and how a session is ended there too.
-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "idToken" TEXT;

-- CreateTable
CREATE TABLE "IdentityProof" (
    "id" UUID NOT NULL,
    "stateSha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "subject" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "codeVerifier" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "provedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IdentityProof_stateSha256_key" ON "IdentityProof"("stateSha256");

-- CreateIndex
CREATE INDEX "IdentityProof_expiresAt_idx" ON "IdentityProof"("expiresAt");

-- CreateIndex
CREATE INDEX "IdentityProof_userId_idx" ON "IdentityProof"("userId");

-- AddForeignKey
ALTER TABLE "IdentityProof" ADD CONSTRAINT "IdentityProof_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "IdentityProof" ADD CONSTRAINT "IdentityProof_purpose" CHECK ("purpose" IN ('sign', 'withdraw')),
  ADD CONSTRAINT "IdentityProof_stateSha256" CHECK ("stateSha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "IdentityProof_ends" CHECK ("expiresAt" > "startedAt"),
  -- Nothing is proved that the provider did not answer.
  ADD CONSTRAINT "IdentityProof_proved" CHECK ("provedAt" IS NULL OR "answeredAt" IS NOT NULL);
ALTER TABLE "Signoff" DROP CONSTRAINT "Signoff_method",
  ADD CONSTRAINT "Signoff_method" CHECK ("method" IN ('password', 'passkey', 'identity-provider'));
-- An ID token is worth nothing once its session is over.
ALTER TABLE "Session" ADD CONSTRAINT "Session_idToken" CHECK ("idToken" IS NULL OR "revokedAt" IS NULL);
