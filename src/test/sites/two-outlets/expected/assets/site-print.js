(there)
