-- Closes the instance that answers questions: it reaches the folder of the lake and nothing else, and stays that way.
SET allowed_directories = $folders;
SET temp_directory = '';
SET enable_external_access = false;
SET lock_configuration = true;
