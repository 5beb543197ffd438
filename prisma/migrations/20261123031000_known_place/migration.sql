-- CreateTable
CREATE TABLE "known_place" (
    "account_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_place_pkey" PRIMARY KEY ("account_id","hash")
);
