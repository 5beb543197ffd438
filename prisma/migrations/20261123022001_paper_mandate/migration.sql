-- R-INS-4: a mandate may come and end by letter, which staff record with its date.
ALTER TABLE "mandate" ADD COLUMN "paper_on" DATE,
ADD COLUMN "revoked_paper_on" DATE;
