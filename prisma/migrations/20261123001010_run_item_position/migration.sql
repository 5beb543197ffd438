-- AlterTable
ALTER TABLE "run_item" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- What a step still has to do, in its order, however much it has done.
CREATE INDEX run_item_left ON run_item (step_id, position) WHERE done_at IS NULL;

-- A step that somebody started is news for the worker, as mail is.
CREATE FUNCTION notify_run_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('run_step', '');
  RETURN NULL;
END $$;
CREATE TRIGGER run_step_notify AFTER INSERT ON run_step
  FOR EACH STATEMENT EXECUTE FUNCTION notify_run_step();
