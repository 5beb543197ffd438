-- CreateTable
CREATE TABLE "reply_text" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_text_change" (
    "id" SERIAL NOT NULL,
    "text_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "reply_text_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reply_text_place_idx" ON "reply_text"("place");

-- CreateIndex
CREATE UNIQUE INDEX "reply_text_change_text_id_version_key" ON "reply_text_change"("text_id", "version");

-- AddForeignKey
ALTER TABLE "reply_text_change" ADD CONSTRAINT "reply_text_change_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "reply_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What clerks could choose before supervisors could change it.
INSERT INTO reply_text (id, place, title, body) VALUES
  (gen_random_uuid(), 'return-verificationMethod', '施設を確認できない', '選択された方法では施設を確認できませんでした。「② 書類を添付」を選び、書類を添付してください。'),
  (gen_random_uuid(), 'return-staffCount', '届と異なる', '職員数が届の内容と異なります。人数を確認して、直してください。'),
  (gen_random_uuid(), 'return-deviceCount', '台数が多い', '職員数に対して申請台数が多いようです。業務に必要な台数を確認して、直してください。'),
  (gen_random_uuid(), 'return-notice', '文字を読み取れない', '届の文字を読み取れません。鮮明なスキャンまたは写真を添付し直してください。'),
  (gen_random_uuid(), 'return-notice', 'ページが足りない', '届の一部のページがありません。すべてのページを添付してください。'),
  (gen_random_uuid(), 'return-notice', '別の書類', '{機関名}の届ではない書類が添付されています。届を確認して、添付し直してください。'),
  (gen_random_uuid(), 'reject', '施設を確認できない', '{機関名}が健診実施機関であることを確認できませんでした。届を提出してから、新しく申請してください。'),
  (gen_random_uuid(), 'hold', '問い合わせ中', '受付番号{受付番号}の申請について、関係機関に問い合わせています。{期限}に審査を再開します。');
