-- Staff are told that a customer disputes the block of a request.
alter type "StaffMessageKind" add value 'block_disputed';
