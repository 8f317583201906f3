import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from '../sign-in/open-to-all.js';

/** What is here, for somebody who opens the address and knows nothing. */
@ApiExcludeController()
@OpenToAll()
@Controller()
export class WelcomeController {
  @Get()
  welcome() {
    return { name: 'Setu', documentation: '/docs', ready: '/health/ready' };
  }
}
