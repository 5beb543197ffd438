-- AlterTable
ALTER TABLE "application_event" ADD COLUMN     "version" INTEGER;

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undo_until" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "mail_ids" UUID[],
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_of_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_news" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "for_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_news_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_application_id_version_key" ON "decision"("application_id", "version");

-- CreateIndex
CREATE INDEX "internal_note_application_id_at_idx" ON "internal_note"("application_id", "at");

-- CreateIndex
CREATE INDEX "opinion_application_id_asked_at_idx" ON "opinion"("application_id", "asked_at");

-- CreateIndex
CREATE INDEX "opinion_asked_of_id_answered_at_idx" ON "opinion"("asked_of_id", "answered_at");

-- CreateIndex
CREATE INDEX "desk_news_for_id_seen_at_idx" ON "desk_news"("for_id", "seen_at");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_news" ADD CONSTRAINT "desk_news_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A note stays as it was written; when cases are cleared away at their time (D-6), their notes go with them.
CREATE TRIGGER internal_note_append_only BEFORE UPDATE ON internal_note
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
