-- AlterTable
ALTER TABLE "MenuDraft" ADD COLUMN     "losses" JSONB;
