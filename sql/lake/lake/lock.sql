-- Closes the instance that answers questions: it reaches the folder of the lake and nothing else, and stays that way.
-- $folders: the lake. $spill: where what does not fit into memory goes while a question is answered.
SET allowed_directories = $folders;
SET temp_directory = $spill;
SET max_temp_directory_size = '20GB';
SET enable_external_access = false;
SET lock_configuration = true;
