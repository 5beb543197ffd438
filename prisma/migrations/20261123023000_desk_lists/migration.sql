-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_preference" (
    "account_id" UUID NOT NULL,
    "columns" TEXT[],
    "own_columns" BOOLEAN NOT NULL DEFAULT false,
    "daily_digest" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "desk_preference_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "review_batch" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "input" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_batch_row" (
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "result" TEXT,
    "message" TEXT,

    CONSTRAINT "review_batch_row_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_account_id_name_key" ON "saved_filter"("account_id", "name");

-- AddForeignKey
ALTER TABLE "review_batch_row" ADD CONSTRAINT "review_batch_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "review_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only what is open lies on the desk: counting and walking it costs the same however many cases are closed.
CREATE INDEX application_desk ON application (status, submitted_at, id) INCLUDE (matched, changed_at, held_until)
  WHERE status IN ('SUBMITTED', 'RESUBMITTED', 'SENT_BACK', 'ON_HOLD');
CREATE INDEX notice_desk ON notice (run_month) WHERE status IN ('RECEIVED', 'CONFIRMED', 'REGISTERED', 'SENT_BACK');
CREATE INDEX rate_limit_locked ON rate_limit (expire) WHERE key LIKE 'account-match-facility:%' AND points >= 5;
-- A few dozen among hundreds of thousands of applicants.
CREATE INDEX account_staff ON account (staff_role) WHERE staff_role IS NOT NULL;
