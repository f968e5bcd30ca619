-- Invitations, new passwords by link, personal tokens, passkeys, and what a session says of itself.
-- AlterTable
ALTER TABLE "User" ADD COLUMN     "timeZone" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "userAgent" TEXT,
ADD COLUMN     "via" TEXT;

-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN     "createdBy" TEXT,
ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "Signoff" ADD COLUMN     "method" TEXT;

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "userId" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "challenge" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" UUID,
    "subject" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challenge")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenSha256_key" ON "AccountLink"("tokenSha256");

-- CreateIndex
CREATE INDEX "AccountLink_email_idx" ON "AccountLink"("email");

-- CreateIndex
CREATE INDEX "AccountLink_userId_idx" ON "AccountLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "ApiToken_ownerId_idx" ON "ApiToken"("ownerId");

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
-- An invitation says what the person becomes; a new password belongs to somebody.
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_kind"
  CHECK (("kind" = 'invitation' AND "role" IN ('admin', 'member') AND "userId" IS NULL) OR ("kind" = 'password-reset' AND "role" IS NULL AND "userId" IS NOT NULL)),
  ADD CONSTRAINT "AccountLink_email_lower" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "AccountLink_tokenSha256" CHECK ("tokenSha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "AccountLink_ends" CHECK ("expiresAt" > "createdAt");
-- One link at a time: a new one replaces the one before.
CREATE UNIQUE INDEX "AccountLink_one_open" ON "AccountLink" ("kind", "email") WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;

ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_purpose" CHECK ("purpose" IN ('add', 'sign-in', 'sign', 'withdraw')),
  ADD CONSTRAINT "PasskeyChallenge_person" CHECK (("purpose" = 'sign-in') = ("userId" IS NULL));
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_counter" CHECK ("counter" >= 0);
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_method" CHECK ("method" IN ('password', 'passkey'));
