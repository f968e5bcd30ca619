-- What a list says of a template without reading all of it; absent for versions that were read before: these are read again from their source.
ALTER TABLE "TemplateVersion" ADD COLUMN "summary" JSONB;

-- Where the other documents of a release say more, and how often an item is done again within its window.
ALTER TABLE "Section" ADD COLUMN "links" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Item" ADD COLUMN "links" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "everySeconds" INTEGER;
