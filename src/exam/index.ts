export { createExam } from './exam.ts';
